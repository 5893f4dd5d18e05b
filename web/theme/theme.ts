/** Mantine's theme (ui.md §2.4). Components and stylesheets read the `--fb-*` variables, never a shade. */
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple, type VariantColorsResolver } from '@mantine/core';
import { dark, light } from './tokens.ts';

const shades = (hex: string): MantineColorsTuple => hex.split(' ').map((shade) => `#${shade}`) as unknown as MantineColorsTuple;

const displayFont = "'Bricolage Grotesque Variable', 'Bricolage fallback', sans-serif";

const variantColorResolver: VariantColorsResolver = ({ variant, color }) => {
  const dye = color === 'madder' ? 'madder' : 'indigo';
  if (variant === 'filled')
    return {
      background: `var(--fb-${dye})`,
      hover: dye === 'indigo' ? 'var(--fb-indigo-hover)' : 'var(--fb-madder)',
      color: `var(--fb-${dye}-on)`,
      border: '1px solid transparent',
    };
  if (variant === 'default')
    return { background: 'var(--fb-raised)', hover: 'var(--fb-bg)', color: 'var(--fb-text)', border: '1px solid var(--fb-line)' };
  return { background: 'transparent', hover: 'var(--fb-sunken)', color: 'var(--fb-text-2)', border: '1px solid transparent' };
};

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 6 },
  white: '#FFFFFF',
  black: '#151A2C',
  autoContrast: true,
  luminanceThreshold: 0.2,
  fontFamily: "'Instrument Sans Variable', 'Instrument fallback', system-ui, sans-serif",
  fontFamilyMonospace: "'Red Hat Mono Variable', ui-monospace, monospace",
  headings: {
    fontFamily: displayFont,
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.15' },
      h2: { fontSize: '1.3125rem', lineHeight: '1.2' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.3' },
    },
  },
  fontSizes: { xs: '.78125rem', sm: '.84375rem', md: '.9375rem', lg: '1.0625rem', xl: '1.3125rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.3' },
  radius: { xs: '.25rem', sm: '.375rem', md: '.5rem', lg: '.625rem', xl: '.75rem' },
  defaultRadius: 'sm',
  spacing: { xs: '.5rem', sm: '.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  shadows: {
    xs: 'var(--fb-shadow-xs)',
    sm: 'var(--fb-shadow-xs)',
    md: 'var(--fb-shadow-md)',
    lg: 'var(--fb-shadow-md)',
    xl: 'var(--fb-shadow-xl)',
  },
  breakpoints: { xs: '24em', sm: '48em', md: '64em', lg: '80em', xl: '96em' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  focusClassName: 'mantine-focus-auto', // the outline itself is in base.css, for every element
  activeClassName: '',
  other: { motion: { quick: 90, plain: 160, move: 240 } },
  variantColorResolver,
  colors: {
    indigo: shades('F0F3FA E2E8F5 CBD7F7 B5C6F8 9FB4F8 728DE5 4766D0 2A479E 263C80 1C2E66'),
    weld: shades('FBF8E1 F7F1C3 F3E9A1 EEE07B EAD74C E6D03A BFA921 9A8400 665600 2B2812'),
    moss: shades('EDF7F0 DBEFE2 B7E6CA 91DCB2 64D29B 3DBB7C 2D9661 1D7348 17613C 112B20'),
    madder: shades('FDF1F2 FAE2E4 FEC9CD FFAFB7 FF95A1 E2596D C94054 B0253B 9C1C31 36161F'),
    gray: shades('FBFCF9 F3F5F0 E8EBE3 D8DCD1 B9BEB3 9BA095 7E8479 5F6678 474E62 151A2C'),
    dark: shades('ECEEE6 B5BBCC 9098B0 6C7698 29314B 1A2136 131829 0D1120 090C17 05070F'),
  },
  // Plain objects: `Component.extend` would put every component into the first chunk.
  components: {
    Button: { defaultProps: { variant: 'default', size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 'lg' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, transitionProps: { duration: 90 } } },
    Menu: {
      // The kit's placeholder for the first focus is no child that a menu may have; the first item takes the focus instead.
      defaultProps: {
        position: 'bottom-start',
        shadow: 'md',
        radius: 'md',
        transitionProps: { duration: 160 },
        withInitialFocusPlaceholder: false,
      },
    },
    Modal: {
      defaultProps: {
        radius: 'lg',
        shadow: 'xl',
        centered: true,
        overlayProps: { backgroundOpacity: 0.4 },
        transitionProps: { duration: 160 },
      },
    },
  },
});

const variables = (colours: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(colours).map(([name, value]) => [`--fb-${name}`, value]));

/** The kit's own greys fail AA (ui.md §2.4), so its variables point at ours. */
const kit = {
  '--mantine-color-body': 'var(--fb-bg)',
  '--mantine-color-text': 'var(--fb-text)',
  '--mantine-color-dimmed': 'var(--fb-text-3)',
  '--mantine-color-placeholder': 'var(--fb-text-3)',
  '--mantine-color-error': 'var(--fb-madder-text)',
  '--mantine-color-success': 'var(--fb-green-text)',
  '--mantine-color-anchor': 'var(--fb-link)',
  '--mantine-color-default': 'var(--fb-raised)',
  '--mantine-color-default-hover': 'var(--fb-bg)',
  '--mantine-color-default-color': 'var(--fb-text)',
  '--mantine-color-default-border': 'var(--fb-line-strong)',
  '--mantine-color-disabled': 'var(--fb-sunken)',
  '--mantine-color-disabled-color': 'var(--fb-text-3)',
  '--mantine-color-disabled-border': 'var(--fb-line)',
};

const shadows = (ink: string, [xs, md, xl]: readonly [number, number, number]): Record<string, string> => ({
  '--fb-shadow-xs': `0 1px 2px rgb(${ink} / ${xs}%)`,
  '--fb-shadow-md': `0 8px 24px -8px rgb(${ink} / ${md}%)`,
  '--fb-shadow-xl': `0 24px 64px -16px rgb(${ink} / ${xl}%)`,
});

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { '--fb-display': displayFont },
  light: { ...variables(light), ...kit, ...shadows('21 26 44', [6, 16, 30]) },
  dark: { ...variables(dark), ...kit, ...shadows('0 0 0', [40, 60, 75]) },
});
