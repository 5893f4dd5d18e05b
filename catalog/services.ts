/** Reads `services.yaml`: the services that every installation knows. A fault in one entry stops the start. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { serviceEntry, serviceName, type ServiceEntry } from '../core/service.ts';

const home = fileURLToPath(new URL('.', import.meta.url));

/**
 * @param file another one in tests
 * @throws Error with one line a fault: `services.yaml: openweather.base_url: Invalid URL`
 */
export function loadServices(file = join(home, 'services.yaml')): ReadonlyMap<string, ServiceEntry> {
  const read = z.record(serviceName, serviceEntry).safeParse(parse(readFileSync(file, 'utf8')));
  if (!read.success) throw new Error(read.error.issues.map((i) => `services.yaml: ${i.path.join('.')}: ${i.message}`).join('\n'));
  const services = new Map(Object.entries(read.data));
  const faults = [...services].flatMap(([name, { twin }]) => {
    const other = twin === undefined ? undefined : services.get(twin);
    return twin !== undefined && other?.auth_type !== 'none' ? [`services.yaml: ${name}.twin: ${twin} is no service without a key`] : [];
  });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return services;
}
