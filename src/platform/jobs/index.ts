export { DueSteps, registerDue } from '#src/platform/jobs/due-steps.js';
export { JobsModule } from '#src/platform/jobs/jobs.module.js';
