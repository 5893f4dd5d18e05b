import { expect, test } from 'vitest';
import { usePartStage } from '../support/part-stage.ts';

const { stage, page, open, button, stored } = usePartStage(['calendar', 'gallery', 'shop', 'chat']);
const phone = { width: 390, height: 844 };
const focused = (): Promise<string> => page().evaluate('document.activeElement.textContent');

const today = (): string => {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
};

test('a calendar, when a day is pressed, asks for the rest and shows the row on that day', async () => {
  await open('calendar');
  await page().locator('[data-kind="add"]:not([tabindex="-1"])').press('ArrowDown');
  const day = await page().evaluate<string>('document.activeElement.dataset.day');
  await page().keyboard.press('Enter');
  expect(await page().getByRole('dialog').getByLabel('Day').inputValue()).toBe(day);
  await page().getByLabel('Title').fill('Chimney sweep');
  await button('Save').click();
  await page().locator(`td:has([data-day="${day}"])`).getByRole('button', { name: 'Chimney sweep', exact: true }).waitFor();
  await expect.poll(() => stored('appointments')[0]).toMatchObject({ title: 'Chimney sweep', day });
  expect(Date.parse(day) - Date.parse(today())).toBe(7 * 86_400_000);
});

test('a calendar, when a day holds more than three, opens the whole day, and a row of it can be changed', async () => {
  stage().rows.set(
    'appointments',
    ['One', 'Two', 'Three', 'Four', 'Five'].map((title, index) => ({
      id: title,
      title,
      day: today(),
      time: `1${index}:00`,
      created_at: today(),
    })),
  );
  await open('calendar');
  await button(/^\+2/).click();
  await page().getByRole('dialog').getByRole('button', { name: 'Five' }).click();
  await page().getByRole('dialog').getByLabel('Title').fill('Late five');
  await button('Save').click();
  await expect.poll(() => stored('appointments').map((row) => row['title'])).toContain('Late five');
  expect(await page().getByRole('dialog').count()).toBe(0);
});

test('a calendar, on a phone, lists the chosen day below the month', async () => {
  stage().rows.set('appointments', [{ id: 'a', title: 'Swim', day: today(), created_at: today() }]);
  await page().setViewportSize(phone);
  await open('calendar');
  await page().locator('li').getByRole('button', { name: 'Swim' }).waitFor();
  await button('Next month').click();
  await page().getByText('Nothing on this day.').waitFor();
});

test('a gallery, when a picture is open, goes to its neighbours by arrow keys and swipes, and gives the focus back when it closes', async () => {
  await open('gallery');
  await button('Oranges').click();
  const box = page().getByRole('dialog');
  await box.getByText('4 / 6').waitFor();
  await page().keyboard.press('ArrowRight');
  await box.getByText('Night bus').waitFor();
  await page().keyboard.press('ArrowLeft');
  await page().keyboard.press('ArrowLeft');
  await box.getByText('Fog over the allotments').waitFor();
  await page().mouse.move(700, 400);
  await page().mouse.down();
  await page().mouse.move(500, 400, { steps: 3 });
  await page().mouse.up();
  await box.getByText('Oranges').waitFor();
  await page().keyboard.press('Escape');
  await expect.poll(() => page().getByRole('dialog').count()).toBe(0);
  expect(await focused()).toBe('Oranges');
});

test('a gallery, when a picture is changed or deleted from its large view, does so on the server', async () => {
  await open('gallery');
  await button('Night bus').click();
  await button('Edit Night bus').click();
  await page().getByRole('dialog', { name: 'Edit' }).getByLabel('Title').fill('Night bus, line 4');
  await button('Save').click();
  await button('Delete Night bus, line 4').click();
  await expect.poll(() => stored('photos').length).toBe(5);
  await page().getByRole('dialog').getByText('First snow').waitFor();
});

test('a shop, when things are ordered, stores one row with the lines and their total, and empties the cart', async () => {
  await open('shop');
  await page().getByLabel('Loaf: Country loaf').selectOption('Sliced');
  await button('Add to cart: Country loaf').click();
  await button('Add to cart: Apricot jam').click();
  await button('One more: Apricot jam').click();
  await page().getByRole('complementary').getByText('€21.80').waitFor();
  await page().reload();
  await page().getByRole('complementary').getByText('€21.80').waitFor();
  await button('Order').click();
  const dialog = page().getByRole('dialog');
  await dialog.getByLabel('Name').fill('Ida');
  await dialog.getByLabel('Email').fill('ida@example.com');
  await dialog.getByRole('button', { name: 'Order' }).click();
  await page().getByText('Thank you. Your bread is ready on Saturday.').waitFor();
  expect(stored('bread_orders')).toHaveLength(1);
  expect(stored('bread_orders')[0]).toMatchObject({
    name: 'Ida',
    email: 'ida@example.com',
    order_items: '1 × Country loaf (Sliced)\n2 × Apricot jam',
    total: 21.8,
  });
  await button('Close').click();
  await page().getByText('The cart is empty.').waitFor();
});

test('a shop, when the server refuses, keeps the cart and the form; what has no price is never added up', async () => {
  await open('shop');
  await button('Add to cart: Birthday plait').click();
  await page().getByRole('complementary').getByText('On request').nth(1).waitFor();
  await button('Order').click();
  const dialog = page().getByRole('dialog');
  await dialog.getByLabel('Name').fill('Ida');
  await dialog.getByLabel('Email').fill('ida@example.com');
  stage().refuse = 422;
  await dialog.getByRole('button', { name: 'Order' }).click();
  await page().getByText('Not saved. The server refuses for the test').waitFor();
  stage().refuse = undefined;
  await dialog.getByRole('button', { name: 'Order' }).click();
  await page().getByText('Thank you.').waitFor();
  expect(stored('bread_orders').map(({ total, order_items }) => [total, order_items])).toEqual([[null, '1 × Birthday plait']]);
});

const say = async (message: string): Promise<void> => {
  await page().getByLabel('Your message').fill(message);
  await page().keyboard.press('Enter');
};

test('a chat asks for a name once; a message stands at once, is stored with its author and stays after a reload', async () => {
  await open('chat');
  await page().getByLabel('Your name').fill('Sam');
  await page().keyboard.press('Enter');
  await page().getByLabel('Your message').fill('first line');
  await page().keyboard.press('Shift+Enter');
  await page().keyboard.type('second line');
  await page().keyboard.press('Enter');
  await page().getByText('first line').waitFor();
  await expect.poll(() => stored('crew_messages')[0]).toMatchObject({ name: 'Sam', message: 'first line\nsecond line' });
  expect(String(stored('crew_messages')[0]?.['author'])).toMatch(/^[a-z0-9]{10,}$/);
  await page().reload();
  await page().getByText('first line').waitFor();
  expect(await page().locator('li.self-end').allTextContents()).toEqual([expect.stringContaining('first line')]);
  await say('third');
  await expect
    .poll(
      () =>
        new Set(
          stored('crew_messages')
            .slice(0, 2)
            .map((row) => row['author']),
        ).size,
    )
    .toBe(1);
});

test('a chat, when the server refuses a message, says so and sends it again when told', async () => {
  await open('chat');
  await page().getByLabel('Your name').fill('Sam');
  await page().keyboard.press('Enter');
  stage().refuse = 422;
  await say('lost words');
  await page().getByText('Not sent.').waitFor();
  stage().refuse = undefined;
  await page().getByRole('log').getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => stored('crew_messages')[0]?.['message']).toBe('lost words');
  expect(await page().getByText('Not sent.').count()).toBe(0);
});

test('a chat of five hundred messages opens at its end, and leaves a reader who scrolled up where they are', async () => {
  const rows = Array.from({ length: 500 }, (_, index) => ({
    id: `m${index}`,
    name: 'Ida',
    author: 'a',
    message: `message ${500 - index}`,
    created_at: new Date(Date.now() - (index + 1) * 60_000).toISOString(),
  }));
  stage().rows.set('crew_messages', rows);
  await open('chat');
  await expect.poll(() => page().getByRole('log').getByRole('listitem').count()).toBe(500);
  const fromEnd = (): Promise<number> =>
    page().evaluate('((log) => log.scrollHeight - log.scrollTop - log.clientHeight)(document.querySelector("[role=log]"))');
  expect(await fromEnd()).toBeLessThan(2);
  await page().evaluate('document.querySelector("[role=log]").scrollTo(0, 0)');
  await expect.poll(fromEnd).toBeGreaterThan(1_000);
  rows.unshift({ id: 'late', name: 'Milo', author: 'b', message: 'late news', created_at: new Date().toISOString() });
  await page().evaluate('window.dispatchEvent(new Event("focus"))');
  await button('New messages').waitFor();
  expect(await fromEnd()).toBeGreaterThan(1_000);
  await button('New messages').click();
  expect(await fromEnd()).toBeLessThan(2);
});
