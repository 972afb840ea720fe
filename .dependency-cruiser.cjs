/** The architecture as a test: kernel ← platform ← procurement ← portal ← main | worker | cli, and procurement in lifecycle order. */
const ORDER = [
  'catalogue',
  'vendors',
  'costing',
  'budgets',
  'tenders',
  'bids',
  'awards',
  'contracts',
  'delivery',
  'assessments',
  'payments',
  'reporting',
  'calculators',
];

module.exports = {
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.spec\\.ts$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
    },
  },
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'kernel-is-pure', severity: 'error', from: { path: '^src/kernel' }, to: { pathNot: '^src/kernel' } },
    {
      name: 'platform-knows-no-procurement',
      severity: 'error',
      from: { path: '^src/platform' },
      to: { path: '^src/(procurement|portal)' },
    },
    {
      name: 'procurement-knows-no-portal',
      severity: 'error',
      from: { path: '^src/procurement' },
      to: { path: '^src/portal' },
    },
    {
      name: 'calc-is-pure',
      severity: 'error',
      from: { path: '^src/procurement/[^/]+/calc/' },
      to: { pathNot: '^src/(kernel|procurement/[^/]+/calc)/' },
    },
    {
      name: 'front-door-only',
      severity: 'error',
      from: { path: '^src/procurement/([^/]+)/', pathNot: '/calc/' },
      to: { path: '^src/procurement/[^/]+/', pathNot: ['^src/procurement/$1/', '/index\\.ts$'] },
    },
    {
      name: 'console-runs-in-a-browser',
      severity: 'error',
      from: { path: '^web/src/' },
      to: { path: '^src/', pathNot: '^src/(kernel|platform/crypto|procurement/[^/]+/calc|procurement/bids/sealing)/' },
    },
    ...ORDER.slice(0, -1).map((module, i) => ({
      name: `${module}-looks-upstream-only`,
      severity: 'error',
      from: { path: `^src/procurement/${module}/` },
      to: { path: `^src/procurement/(${ORDER.slice(i + 1).join('|')})/` },
    })),
  ],
};
