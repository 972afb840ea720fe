export { publishedCount, publishedPart } from '#src/procurement/delivery/calc/small-cells.js';
