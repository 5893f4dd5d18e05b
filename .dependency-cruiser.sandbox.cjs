// What runs in the workflow sandbox, types erased: run with `depcruise workflows`.
module.exports = {
  forbidden: [
    {
      name: 'workflow-sandbox',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '(^|/)node_modules/zod/|^(node:|fs|path|crypto|child_process)', reachable: true },
    },
  ],
  options: { tsPreCompilationDeps: false, tsConfig: { fileName: 'tsconfig.json' }, doNotFollow: 'node_modules' },
};
