import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { operationOf, readOf } from '#web/api/book.js';
import { useRead } from '#web/api/records.js';
import { session } from '#web/api/session.js';

type Schemas = components['schemas'];
export type Contract = Schemas['ContractView'];
export type Clock = Schemas['ContractClockView'];
export type Document = Schemas['ContractDocumentView'];
export type Milestone = Schemas['MilestoneView'];

/** Whether the caller's post holds a permission: what is not theirs is not asked for. */
export const holds = (permission: string): boolean => session.me()?.permissions.includes(permission) ?? false;

/** Whether the caller's post may give a command at all; whether now, the server says. */
export function mayGive(command: string): boolean {
  const permissions = operationOf(command)?.permissions;
  return Array.isArray(permissions) && permissions.some(holds);
}

/** Whether the caller's post may read an address. */
export function mayRead(path: string): boolean {
  const permissions = readOf(path)?.permissions;
  return permissions === 'public' || (Array.isArray(permissions) && permissions.some(holds));
}

/** The documents that were issued of a contract, the newest first. */
export function useDocuments(contractId: string): readonly Document[] {
  return useRead<Schemas['ContractDocumentsView']>(`contracts/${contractId}/documents`).data?.data.documents ?? [];
}

/** The payment plan of an effective contract; empty for those who do not read it. */
export function useMilestones(contractId: string): readonly Milestone[] {
  const path = mayRead('contracts/{id}/milestones') ? `contracts/${contractId}/milestones` : undefined;
  return useRead<Schemas['PaymentPlanView']>(path).data?.data.milestones ?? [];
}

const SOON_MS = 2_500;

/** Reads what hangs on contracts again and again while a job is at work on one. */
export function useWhileAtWork(isAtWork: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isAtWork) return undefined;
    const timer = setInterval(() => void queries.invalidateQueries({ queryKey: ['contracts'] }), SOON_MS);
    return () => clearInterval(timer);
  }, [isAtWork, queries]);
}
