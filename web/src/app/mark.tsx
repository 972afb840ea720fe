import type { ReactNode } from 'react';

/** The mark of the product: a clear spring between two banks. */
export function Mark({ size = 32 }: { size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden className="mark">
      <rect width="32" height="32" rx="6" fill="#0f5c63" />
      <path d="M16 5c4 5 6.5 8.4 6.5 12a6.5 6.5 0 0 1-13 0C9.500 13.400 12 10 16 5Z" fill="#fff" />
      <path
        d="M6 24c3.300-2 6.700-2 10 0s6.700 2 10 0"
        stroke="#8fd3d0"
        strokeWidth="2.200"
        fill="none"
        strokeLinecap="round"
      />
    </svg>
  );
}
