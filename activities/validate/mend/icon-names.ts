/** From the name that somebody gave an icon to the one that the package has. */
import { closest } from './closest.ts';

/** What other sets, and habit, call an icon: lower case, without `icon`. */
const aliases: Readonly<Record<string, string>> = {
  addcircle: 'CirclePlus',
  alert: 'TriangleAlert',
  arrowpath: 'RefreshCw',
  bars: 'Menu',
  bars3: 'Menu',
  basket: 'ShoppingBasket',
  beaker: 'FlaskConical',
  bin: 'Trash2',
  books: 'Library',
  bulb: 'Lightbulb',
  cart: 'ShoppingCart',
  caution: 'TriangleAlert',
  chat: 'MessageCircle',
  chatbubble: 'MessageCircle',
  checkmark: 'Check',
  chrome: 'Globe',
  close: 'X',
  cog: 'Settings',
  cog6tooth: 'Settings',
  comment: 'MessageSquare',
  currencydollar: 'DollarSign',
  cross: 'X',
  dashboard: 'LayoutDashboard',
  delete: 'Trash2',
  dice: 'Dices',
  discord: 'MessageCircle',
  documenttext: 'FileText',
  document: 'File',
  dollar: 'DollarSign',
  dribbble: 'CircleDot',
  edit: 'Pencil',
  ellipsis: 'Ellipsis',
  ellipsisvertical: 'EllipsisVertical',
  email: 'Mail',
  envelope: 'Mail',
  error: 'CircleAlert',
  exclamation: 'CircleAlert',
  exclamationtriangle: 'TriangleAlert',
  exclamationcircle: 'CircleAlert',
  facebook: 'Users',
  favorite: 'Heart',
  figma: 'PenTool',
  fire: 'Flame',
  food: 'Utensils',
  gear: 'Settings',
  github: 'GitBranch',
  gitlab: 'GitBranch',
  google: 'Globe',
  graph: 'ChartLine',
  group: 'Users',
  help: 'CircleQuestionMark',
  informationcircle: 'Info',
  instagram: 'Camera',
  linkedin: 'Briefcase',
  location: 'MapPin',
  magnifyingglass: 'Search',
  marker: 'MapPin',
  memory: 'MemoryStick',
  money: 'Banknote',
  musicalnote: 'Music',
  notification: 'Bell',
  paperairplane: 'Send',
  pencilsquare: 'SquarePen',
  people: 'Users',
  person: 'User',
  photo: 'Image',
  photograph: 'Image',
  picture: 'Image',
  pinterest: 'Pin',
  plant: 'Sprout',
  plussquare: 'SquarePlus',
  question: 'CircleQuestionMark',
  reddit: 'MessageCircle',
  refresh: 'RefreshCw',
  reload: 'RefreshCw',
  remove: 'Trash2',
  restaurant: 'Utensils',
  run: 'Footprints',
  running: 'Footprints',
  shop: 'Store',
  shoppingbag: 'ShoppingBag',
  slack: 'Hash',
  sliders: 'SlidersHorizontal',
  sort: 'ArrowUpDown',
  sparkle: 'Sparkles',
  spinner: 'LoaderCircle',
  stop: 'Square',
  success: 'CircleCheck',
  taxi: 'Car',
  telegram: 'Send',
  tick: 'Check',
  tiktok: 'Music',
  time: 'Clock',
  tool: 'Wrench',
  tools: 'Wrench',
  trashcan: 'Trash2',
  tree: 'TreeDeciduous',
  trend: 'TrendingUp',
  twitch: 'Tv',
  twitter: 'AtSign',
  usergroup: 'Users',
  warning: 'TriangleAlert',
  water: 'Droplets',
  wave: 'Waves',
  whatsapp: 'MessageCircle',
  xmark: 'X',
  times: 'X',
  timescircle: 'CircleX',
  xcircle: 'CircleX',
  youtube: 'Play',
};

/** When nothing is near: it stands for any thing and claims nothing. */
export const neutralIcon = 'Circle';

/** Sets of react-icons by their prefixes, and words for variants of one drawing. */
const prefixes = /^(Icon|Fa6?|Fi|Md|Io5?|Ai|Bs|Bi|Hi2?|Ri|Tb|Gi|Go|Gr|Im|Lu|Pi|Rx|Si|Sl|Vsc|Wi|Ci|Cg|Di|Fc|Ti)(?=[A-Z])/;
const variants = /(Outlined|Outline|Filled|Fill|Solid|Regular|Rounded|Sharp|Line|Bold|Light|Thin|Duotone|Icon)/g;

const wordsOf = (name: string): string[] => name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g) ?? [];

/**
 * @param known the package's own names
 * @param otherSet the name is from another package, whose prefixes and variants are taken off
 * @returns a name of the package, the neutral one if nothing is near
 */
export function iconFor(asked: string, known: ReadonlySet<string>, otherSet: boolean): string {
  const bare = (otherSet ? asked.replace(prefixes, '').replace(variants, '') : asked.replace(/Icon$/, '')) || asked;
  if (known.has(bare)) return bare;
  const alias = aliases[bare.toLowerCase()];
  if (alias !== undefined && known.has(alias)) return alias;
  const near = bare.length > 4 ? closest(bare, known, 1) : undefined;
  if (near !== undefined) return near;
  // FolderVideo2 → FolderVideo → Folder; then the last word alone.
  const words = wordsOf(bare);
  const shorter = words.map((_, i) => words.slice(0, words.length - i).join('')).slice(1);
  const candidates = [...shorter, words.at(-1) ?? ''];
  for (const candidate of candidates) {
    const named = aliases[candidate.toLowerCase()] ?? candidate;
    if (known.has(named)) return named;
  }
  return neutralIcon;
}
