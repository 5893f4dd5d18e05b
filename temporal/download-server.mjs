// Lets the SDK's own test environment fetch Temporal's program: `node download-server.mjs FOLDER VERSION`.
// A process of its own: the SDK's native runtime would take over the supervisor's signals.
import { TestWorkflowEnvironment } from '@temporalio/testing';

const [downloadDir, version] = process.argv.slice(2);
const environment = await TestWorkflowEnvironment.createLocal({
  server: { executable: { type: 'cached-download', downloadDir, version: `v${version}` } },
});
await environment.teardown();
process.exit(0);
