// The dashboard and the alert rules of the example ask for metrics that exist, and leave none of those that matter out.
import { readFileSync } from 'node:fs';
import { createMetrics } from '@org/ds-client/queue';
import { expect, it } from 'vitest';

const folder = new URL('../../examples/at-scale/operations/', import.meta.url);
const namesIn = (text: string) => [...new Set(text.match(/\bds_[a-z_]+/g))];

it.each(['dashboard.json', 'alerts.yml'])('%s names metrics that exist', async (file) => {
  const metrics = await createMetrics();
  const existing = namesIn(await metrics.text());
  const known = new Set(existing.flatMap((name) => [name, `${name}_bucket`, `${name}_sum`, `${name}_count`]));
  const asked = namesIn(readFileSync(new URL(file, folder), 'utf8'));
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((name) => !known.has(name))).toEqual([]);
});

it('every metric is on the dashboard or in an alert', async () => {
  const metrics = await createMetrics();
  const shown = ['dashboard.json', 'alerts.yml']
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join();
  const names = namesIn((await metrics.text()).replace(/_(?:bucket|sum|count)\b/g, ''));
  expect(names.filter((name) => !shown.includes(name))).toEqual([]);
});
