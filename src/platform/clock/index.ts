export { markBornSandbox } from './born-sandbox.js';
export { ClockModule } from './clock.module.js';
export { SandboxClock } from './sandbox-clock.service.js';
export { SandboxState } from './sandbox-state.js';
