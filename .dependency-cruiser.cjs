// What the source says, types included: an arrow is "may import", nothing else may.
const only = (from, to) => ({
  name: `${from}-imports-only`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: '^(web|api|workflows|activities|db|core|catalog|temporal|test)/', pathNot: `^(${[from, ...to].join('|')})` },
});
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('core', []),
    only('catalog', ['core/']),
    only('db', ['core/']),
    only('web', ['core/', 'catalog/kit/(computed|plain-http)']), // what the dashboard and the apps in it must do alike
    only('activities', ['db/', 'core/', 'catalog/']),
    only('workflows', ['core/', 'activities/']),
    only('api', ['workflows/', 'db/', 'core/', 'catalog/', 'activities/bundle/(side-process|serve-tasks)']), // strangers' code runs in one kind of process
    { name: 'core-is-pure', severity: 'error', from: { path: '^core/' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'workflows-only-types-of-activities',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'api-loads-only-messages',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^workflows/', pathNot: '^workflows/messages', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-stays-out-of-the-server',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^core/', pathNot: '^core/(contract/|events|build|limits|app-spec|field-types|composition)' },
    },
  ],
  options: { tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, doNotFollow: 'node_modules', exclude: '^dist/' },
};
