export { OnEvent, OnJob, type Complete } from '#src/platform/jobs/decorators.js';
export { DueSteps, registerDue } from '#src/platform/jobs/due-steps.js';
export { JobsModule } from '#src/platform/jobs/jobs.module.js';
