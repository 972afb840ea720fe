export { Bid, type BidRefusal } from './bid.entity.js';
