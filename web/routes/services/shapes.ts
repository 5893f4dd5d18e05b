/** How names and addresses look, in empty fields. The same in every language. */
export const shapes = {
  key: 'MY_API_KEY',
  host: 'api.example.org',
  base: 'https://api.example.org/v1',
  origin: 'https://www.example.org',
  endpoint: '/forecast',
  header: 'X-Api-Key',
  param: 'api_key',
} as const;
