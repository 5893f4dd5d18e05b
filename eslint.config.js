import js from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

const noEnvironment = { object: 'process', property: 'env', message: 'Read the environment in core/config.ts, at the entry point only.' };

export default js.config(
  {
    ignores: ['dist/**', 'node_modules/**', 'coverage/**', '.faibric/**', '*.cjs', 'web/public/**'],
  },
  ...js.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js', 'temporal/*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/require-await': 'off', // handlers of one shape are async whether or not they wait
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/only-throw-error': 'error',
      'max-lines': ['error', { max: 250 }],
      'no-restricted-properties': ['error', noEnvironment],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    files: ['api/main.ts', 'temporal/**', 'test/**', 'vitest.config.ts', 'web/vite.config.ts', 'eslint.config.js'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-exports': 'off' },
  },
  { files: ['temporal/*.mjs', 'eslint.config.js'], ...js.configs.disableTypeChecked },
  {
    // They belong to apps, with a type check of their own (catalog/tsconfig.json); a part is its file's default export.
    files: ['catalog/components/**', 'catalog/kit/**'],
    ...js.configs.disableTypeChecked,
    rules: { ...js.configs.disableTypeChecked.rules, 'no-restricted-exports': 'off' },
  },
  {
    files: ['web/**/*.tsx', 'web/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules, 'react-hooks/incompatible-library': 'off' },
  }, // that rule is about the React Compiler, which is not used
  {
    files: ['workflows/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'setInterval', message: 'Not deterministic.' },
        { name: 'fetch', message: 'Workflows do no I/O.' },
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Use uuid4 of @temporalio/workflow.' }],
    },
  },
);
