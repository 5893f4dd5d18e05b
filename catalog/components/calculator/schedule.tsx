import { formatMoney, formatNumber } from '@faibric/kit';

type FromInputs = (inputs: { [name: string]: number }) => number;

export interface ScheduleRules {
  /** What is borrowed. */
  amount: FromInputs;
  /** Percent a year. */
  rate: FromInputs;
  years: FromInputs;
  /** Of the four columns: year, interest, repaid, left. */
  labels: readonly string[];
}

const mostYears = 60;

/** Month by month, added up to years; the last month pays what is left. */
function yearsOf(amount: number, rate: number, years: number) {
  const months = Math.round(years * 12);
  const monthly = rate / 1_200;
  const payment = monthly === 0 ? amount / months : (amount * monthly) / (1 - (1 + monthly) ** -months);
  const rows: { interest: number; repaid: number; left: number }[] = [];
  let left = amount;
  for (let month = 0; month < months; month += 1) {
    const interest = left * monthly;
    const repaid = month === months - 1 ? left : payment - interest;
    left -= repaid;
    const row = rows[Math.floor(month / 12)] ?? { interest: 0, repaid: 0, left };
    rows[Math.floor(month / 12)] = { interest: row.interest + interest, repaid: row.repaid + repaid, left };
  }
  return rows;
}

export default function Schedule({
  amount,
  rate,
  years,
  labels,
  inputs,
  currency,
}: ScheduleRules & { inputs: { [name: string]: number }; currency: string | undefined }) {
  const [borrowed, percent, length] = [amount(inputs), rate(inputs), years(inputs)];
  const isSound = borrowed > 0 && percent >= 0 && length > 0 && length <= mostYears;
  if (!isSound) return null;
  return (
    <div className="overflow-x-auto p-(--pad)" role="region" tabIndex={0} aria-label={labels[0]}>
      <table className="w-full text-end tabular-nums">
        <thead>
          <tr>
            {labels.map((label) => (
              <th key={label} scope="col" className="px-2 py-1 text-end font-medium">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {yearsOf(borrowed, percent, length).map((row, year) => (
            <tr key={year} className="border-t border-line">
              <th scope="row" className="px-2 py-1 text-end font-normal">
                {formatNumber(year + 1)}
              </th>
              {[row.interest, row.repaid, Math.max(0, row.left)].map((value, at) => (
                <td key={at} className="px-2 py-1 text-end">
                  {formatMoney(value, currency)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
