export { RegionTree } from './region-tree.js';
export { RegionsModule } from './regions.module.js';
export { addRegion, seedRegions } from './seed-regions.js';
