import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkFixture } from '#metrics/conformance/check-fixture.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/oracles/', import.meta.url));
const fixtures = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.json')) : [];

describe('the method against independently computed results', () => {
  if (fixtures.length === 0) {
    it.skip('is not checked here: no folder ../shared/oracles stands beside this repository', () => {});
    return;
  }
  it.each(fixtures)('%s agrees in every case', (name) => {
    const report = checkFixture(JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8')));
    expect(report.failures).toEqual([]);
    expect(report.passed).toBe(report.cases);
  });
});
