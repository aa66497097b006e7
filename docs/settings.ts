import { z } from 'zod';
import { settings } from '../src/config.ts';

const Setting = z.object({
  description: z.string(),
  type: z.string().default('string'),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  enum: z.array(z.string()).optional(),
  fallback: z.union([z.string(), z.number()]).optional(),
});

/** Every setting of the server as a row, from what the server checks them with. */
export function settingsTable(): string {
  const { properties = {} } = z.toJSONSchema(settings, { unrepresentable: 'any' });
  const rows = Object.entries(properties).map(([name, property]) => {
    const setting = Setting.parse(property);
    const without = setting.fallback === undefined ? '' : `\`${setting.fallback}\``;
    return `| \`${name}\` | ${takes(setting)} | ${without} | ${setting.description} |`;
  });
  return ['| setting | takes | without it | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function takes({ type, minimum, maximum, enum: values }: z.output<typeof Setting>): string {
  if (values) return values.map((value) => `\`${value}\``).join(' ');
  if (type === 'boolean') return '`true` `false`';
  if (minimum === undefined || maximum === undefined) return 'text';
  return `${minimum.toLocaleString('en')} to ${maximum.toLocaleString('en')}`;
}
