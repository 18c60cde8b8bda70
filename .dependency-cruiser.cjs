/**
 * Who may import whom. The tree obeys these rules, and test/architecture/bad-example breaks every one of them;
 * test/architecture/boundaries.test.ts holds both to it.
 *
 * A boundary lists what its folder reaches; everything else, packages and Node's own modules included, is refused.
 * Types count as imports, unless they come from where only types may be taken.
 */

/**
 * @typedef {object} Boundary
 * @property {string} name
 * @property {string} comment
 * @property {string} from     Folder the boundary is drawn around.
 * @property {string[]} reaches What may be imported from there.
 * @property {string[]} [types] What only types may be imported from.
 */

const node = (...modules) => modules.map((name) => `^(node:)?${name}$`);
const packages = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);
const app = (...folders) => folders.map((folder) => `^app/${folder}`);

const DOMAIN = '^metrics/domain/';
/** What any page needs: the framework, its language layer, validation. */
const PAGE_PACKAGES = packages(
  'react',
  'react-dom',
  '@types/react',
  '@remix-run/react',
  '@remix-run/node',
  'react-i18next',
  'i18next',
  'zod',
);

/** @type {Boundary[]} */
const BOUNDARIES = [
  {
    name: 'metrics-are-pure',
    comment: 'metrics is mathematics: it imports nothing but metrics, no package and nothing of Node.',
    from: '^metrics/',
    reaches: ['^metrics/'],
  },
  {
    name: 'importers-know-formats-only',
    comment: 'importers turn bytes into records: the domain, parsers, zod; no path, no network, no database.',
    from: '^importers/',
    reaches: [
      '^importers/',
      DOMAIN,
      ...packages('csv-parse', 'saxes', 'hucre', 'yaml', 'zod', 'i18n-iso-countries'),
      ...node('buffer', 'crypto', 'module', 'stream', 'url', 'worker_threads', 'zlib'),
    ],
  },
  {
    name: 'db-knows-the-domain-only',
    comment: 'db holds schema and queries: the domain, the driver, Drizzle, zod; no React, no HTTP.',
    from: '^db/',
    reaches: [
      '^db/',
      DOMAIN,
      ...packages('postgres', 'drizzle-orm', 'zod'),
      ...node('crypto', 'events', 'fs/promises', 'url'),
    ],
  },
  {
    name: 'routes-are-thin',
    comment:
      'A route parses, asks whether it may, calls one service and renders: it never queries or computes.',
    from: '^app/routes/',
    reaches: [
      ...app(
        'routes/',
        'services/',
        'components/',
        'http/',
        'auth/',
        'i18n/',
        'view-models/',
        'errors\\.ts$',
      ),
      DOMAIN,
      ...PAGE_PACKAGES,
    ],
  },
  {
    name: 'components-show-what-they-are-given',
    comment: 'A component knows view models, words and form contracts; no service, no database, no server.',
    from: '^app/components/',
    reaches: [
      ...app(
        'components/',
        'view-models/',
        'i18n/',
        'http/',
        'what-if/',
        'auth/(permissions|form-schemas|password-length|product-name)\\.ts$',
      ),
      DOMAIN,
      '^metrics/metric-entry\\.ts$',
      ...PAGE_PACKAGES,
      ...packages('recharts', 'd3-scale', 'd3-shape', '@types/d3-scale', '@types/d3-shape'),
    ],
    types: ['^app/auth/[a-z-]+-actions\\.server\\.ts$', '^importers/importer\\.ts$'],
  },
  {
    name: 'view-models-are-data',
    comment: 'View models are types, and pure functions on results of the method.',
    from: '^app/view-models/',
    reaches: ['^app/view-models/', '^metrics/'],
    types: ['^db/', '^importers/importer\\.ts$', '^app/what-if/choices\\.ts$'],
  },
  {
    name: 'what-if-runs-anywhere',
    comment:
      'What a reader changes, read and computed alike by the server and in a browser: no server, no page.',
    from: '^app/what-if/',
    reaches: [...app('what-if/', 'view-models/'), '^metrics/', ...packages('zod')],
  },
  {
    name: 'services-serve-no-page',
    comment: 'A service joins ledger, importers and method; it knows neither requests nor components.',
    from: '^app/services/',
    reaches: [
      ...app(
        'services/',
        'computing/',
        'storage/',
        'view-models/',
        'what-if/',
        'i18n/',
        'database/open-ledger\\.ts$',
        'errors\\.ts$',
      ),
      '^(db|importers|metrics)/',
      ...packages('zod', 'temml'),
      ...node('crypto', 'fs', 'fs/promises', 'path', 'timers/promises', 'url'),
    ],
  },
  {
    name: 'http-is-generic',
    comment: 'Reading requests and writing responses, the same for every page.',
    from: '^app/http/',
    reaches: [
      ...app('http/', 'view-models/', 'errors\\.ts$'),
      DOMAIN,
      ...packages(
        'zod',
        'express',
        '@types/express',
        '@types/express-serve-static-core',
        '@remix-run/(node|server-runtime)',
      ),
      ...node('crypto', 'fs', 'fs/promises', 'os', 'path', 'stream', 'stream/promises'),
    ],
  },
  {
    name: 'i18n-knows-words-only',
    comment: 'Words and formats: the domain and the language layer.',
    from: '^app/i18n/',
    reaches: [
      '^app/i18n/',
      DOMAIN,
      ...packages('react', '@types/react', 'react-i18next', 'i18next', 'i18n-iso-countries'),
    ],
  },
  {
    name: 'auth-stands-alone',
    comment: 'Sign-in and permissions: the sign-in library, accounts in the database, its own words.',
    from: '^app/auth/',
    reaches: [
      ...app('auth/', 'http/', 'i18n/', 'config/', 'database/open-ledger\\.ts$', 'errors\\.ts$'),
      '^db/',
      DOMAIN,
      ...packages('zod', 'better-auth', '@remix-run/node'),
      ...node('crypto'),
    ],
  },
  {
    name: 'storage-and-config-are-low',
    comment: 'Settings, files and the database server know nothing above them.',
    from: '^app/(config|storage|database)/',
    reaches: [
      ...app('(config|storage|database)/', 'computing/computing\\.ts$', 'errors\\.ts$'),
      '^db/(client|migrate)\\.ts$',
      ...packages('zod', 'postgres'),
      ...node(
        'child_process',
        'crypto',
        'fs',
        'fs/promises',
        'module',
        'net',
        'os',
        'path',
        'stream',
        'stream/consumers',
        'stream/promises',
        'timers/promises',
        'util',
      ),
    ],
  },
  {
    name: 'computing-knows-the-method-only',
    comment: 'Threads compute what they are handed: the method and the pool; no database, no request.',
    from: '^app/computing/',
    reaches: [...app('computing/', 'errors\\.ts$'), '^metrics/', ...packages('piscina')],
  },
  {
    name: 'nothing-imports-the-server',
    comment: 'The server and the command line are entrances; only they, and their tests, know them.',
    from: '^app/(?!server/|cli/)',
    reaches: ['^(?!app/(server|cli)/)'],
  },
];

/** One rule for values; where types reach further, a second one for them, under the same name. */
function rulesOf({ name, comment, from, reaches, types }) {
  const rule = { name, comment, severity: 'error', from: { path: from } };
  if (!types) return [{ ...rule, to: { pathNot: reaches } }];
  return [
    { ...rule, to: { pathNot: reaches, dependencyTypesNot: ['type-only'] } },
    { ...rule, to: { pathNot: [...reaches, ...types], dependencyTypes: ['type-only'] } },
  ];
}

module.exports = {
  forbidden: [
    ...BOUNDARIES.flatMap(rulesOf),
    {
      name: 'nothing-imports-test',
      comment: 'Product code runs without its tests.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      comment: 'Of two files that need each other, one is in the wrong place.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'The import leads to no file.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^test/architecture/bad-example/', '\\.css$', '\\?url$', '^virtual:'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.d.ts'],
    },
  },
};
