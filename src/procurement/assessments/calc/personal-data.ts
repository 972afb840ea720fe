export { isClientCode } from '#src/procurement/delivery/calc/client-code.js';
export { personalDataIn } from '#src/procurement/delivery/calc/personal-data.js';
