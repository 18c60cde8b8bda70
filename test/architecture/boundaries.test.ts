import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CONFIG = `${ROOT}.dependency-cruiser.cjs`;
const PROGRAM = `${ROOT}node_modules/.bin/depcruise`;
const FOLDERS = ['metrics', 'importers', 'db', 'app', 'test'];

type Violation = { readonly from: string; readonly to: string; readonly rule: { readonly name: string } };
type Cruise = {
  readonly summary: { readonly violations: readonly Violation[]; readonly totalCruised: number };
};

function cruise(folder: string): Cruise['summary'] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, '--config', CONFIG, '--output-type', 'json', ...FOLDERS],
    { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as Cruise).summary;
}

const asText = ({ from, to, rule }: Violation) => `${rule.name}: ${from} → ${to}`;

describe('who imports whom', () => {
  it('is as the rules say, in the whole tree', () => {
    const { violations, totalCruised } = cruise(ROOT);
    expect(violations.map(asText)).toEqual([]);
    expect(totalCruised).toBeGreaterThan(500);
  });

  it('is refused rule by rule in a tree that breaks them all', () => {
    const { violations } = cruise(fileURLToPath(new URL('bad-example/', import.meta.url)));
    const { forbidden } = createRequire(import.meta.url)(CONFIG) as { forbidden: { name: string }[] };
    const broken = new Set(violations.map(({ rule }) => rule.name));
    expect([...broken].sort()).toEqual([...new Set(forbidden.map(({ name }) => name))].sort());
    expect(violations.map(asText)).toEqual(
      expect.arrayContaining([
        'metrics-are-pure: metrics/reads-a-file.ts → fs',
        'importers-know-formats-only: importers/opens-a-path.ts → fs',
        'importers-know-formats-only: importers/opens-a-path.ts → db/connect.ts',
        'routes-are-thin: app/routes/queries.tsx → db/connect.ts',
        'components-show-what-they-are-given: app/components/asks-a-service.tsx → app/services/get-page.ts',
        'view-models-are-data: app/view-models/computes.ts → db/connect.ts',
        'nothing-imports-the-server: app/storage/serves.ts → app/server/main.ts',
        'nothing-imports-test: app/server/main.ts → test/make-mission.ts',
        'resolvable: app/server/main.ts → ../missing.ts',
      ]),
    );
    expect(violations.map(asText)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^metrics-are-pure: .* → .*node_modules\/zod\//)]),
    );
  });
});
