import { TEXT_HEIGHT } from './measures.js';
import type { Slab } from './slab.js';

/** A slab and its distance from the top of the text area. */
export interface Placed {
  slab: Slab;
  top: number;
}

/**
 * Puts slabs on pages, in order. Slabs that are tied stay together as long as a page can hold them; a table that goes on
 * has its head above it again; every document has a page.
 */
export function pagesOf(slabs: readonly Slab[], height = TEXT_HEIGHT): Placed[][] {
  const pages = new Pages(height);
  for (const chain of chainsOf(slabs)) pages.put(chain);
  return pages.all;
}

class Pages {
  readonly all: Placed[][] = [[]];
  private bottom = 0;

  constructor(private readonly height: number) {}

  put(chain: readonly Slab[]): void {
    if (chain[0]?.startsPage && this.bottom > 0) this.turn();
    if (!this.hasRoomFor(chain)) this.turn();
    for (const slab of chain) {
      if (!this.hasRoomFor([slab])) this.turn(); // the chain is longer than a page
      if (this.bottom === 0) slab.head?.forEach((head) => this.place(head));
      this.place(slab);
    }
  }

  private place(slab: Slab): void {
    const top = this.bottom + (this.bottom > 0 ? slab.gap : 0);
    this.all.at(-1)?.push({ slab, top });
    this.bottom = top + slab.height;
  }

  private hasRoomFor(chain: readonly Slab[]): boolean {
    if (this.bottom === 0) return true;
    const needed = chain.reduce((sum, { gap, height }) => sum + gap + height, 0);
    return this.bottom + needed <= this.height + 0.01;
  }

  private turn(): void {
    this.all.push([]);
    this.bottom = 0;
  }
}

function chainsOf(slabs: readonly Slab[]): Slab[][] {
  const chains: Slab[][] = [];
  let isOpen = false;
  for (const slab of slabs) {
    if (isOpen && !slab.startsPage) chains.at(-1)?.push(slab);
    else chains.push([slab]);
    isOpen = slab.isTied;
  }
  return chains;
}
