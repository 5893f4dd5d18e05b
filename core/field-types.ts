/** What a field of a collection can hold. Beside the schemas (app-spec.ts), so that the dashboard has it without them. */
export const fieldTypes = [
  'text',
  'longtext',
  'number',
  'money',
  'date',
  'time',
  'datetime',
  'boolean',
  'rating',
  'choice',
  'email',
  'phone',
  'url',
  'color',
  'image',
] as const;
