export { movedBy } from '#src/platform/work/work-statement.js';
export { defineWork, NOW, registerWork, TODAY, workSources } from '#src/platform/work/work-source.js';
export { WorkItemsQueries } from '#src/platform/work/work-items.queries.js';
export { WorkModule } from '#src/platform/work/work.module.js';
