import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft } from './draft.js';
import { drafts, type Place } from './store.js';

const PAUSE_MS = 600;

interface Kept {
  readonly draft: Draft | undefined;
  readonly savedAt: string | undefined;
  /** whether it was there when the page was opened */
  readonly isFound: boolean;
  readonly change: (change: (draft: Draft) => Draft) => void;
  readonly replace: (draft: Draft) => void;
  readonly discard: () => Promise<void>;
}

/** The draft of one bid: read from this browser, kept in it while it is typed, and nowhere else. @param start what a new one starts with */
export function useDraft(place: Place, start: () => Draft): Kept {
  const [draft, setDraft] = useState<Draft>();
  const [savedAt, setSavedAt] = useState<string>();
  const [isFound, setFound] = useState(false);
  const latest = useRef<Draft>(undefined);
  const waiting = useRef<Draft>(undefined);
  const first = useRef(start);
  const { userId, openingId } = place;

  const keep = useCallback(async () => {
    const now = waiting.current;
    if (!now) return;
    waiting.current = undefined;
    const at = new Date().toISOString();
    await drafts.keep({ userId, openingId }, { draft: now, savedAt: at });
    setSavedAt(at);
  }, [userId, openingId]);

  useEffect(() => {
    let isHere = true;
    void drafts.read({ userId, openingId }).then((kept) => {
      if (!isHere) return;
      latest.current = kept?.draft ?? first.current();
      setDraft(latest.current);
      setSavedAt(kept?.savedAt);
      setFound(kept !== undefined);
    });
    return () => {
      isHere = false;
    };
  }, [userId, openingId]);

  useEffect(() => {
    if (!waiting.current) return undefined;
    const timer = setTimeout(() => void keep(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, keep]);

  useEffect(() => {
    const leave = () => void keep();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [keep]);

  const replace = useCallback((next: Draft) => {
    latest.current = next;
    waiting.current = next;
    setDraft(next);
  }, []);
  const change = useCallback(
    (how: (draft: Draft) => Draft) => {
      if (latest.current) replace(how(latest.current));
    },
    [replace],
  );
  const discard = useCallback(async () => {
    waiting.current = undefined;
    await drafts.discard({ userId, openingId });
    latest.current = first.current();
    setDraft(latest.current);
    setSavedAt(undefined);
    setFound(false);
  }, [userId, openingId]);
  return { draft, savedAt, isFound, change, replace, discard };
}
