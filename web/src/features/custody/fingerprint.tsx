import type { ReactNode } from 'react';
import './fingerprint.css';

const BYTES_OF_SHA256 = 32;

/** A thumbprint as people compare it or read it out: 16 groups of four hexadecimal digits; as it came when it is none. */
export function inGroups(fingerprint: string): string {
  try {
    const bytes = atob(fingerprint.replace(/-/g, '+').replace(/_/g, '/'));
    if (bytes.length !== BYTES_OF_SHA256) return fingerprint;
    const hex = [...bytes].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
    return hex.toUpperCase().match(/.{4}/g)!.join(' ');
  } catch {
    return fingerprint;
  }
}

/** The fingerprint of a custodian's key, whole: comparing only its beginning proves nothing. */
export function Fingerprint({ value }: { value: string }): ReactNode {
  return <code className="fingerprint">{inGroups(value)}</code>;
}
