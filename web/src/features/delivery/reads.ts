import type { components } from '#web/api/generated/schema.js';
import { useRead } from '#web/api/records.js';
import { mayRead, type Contract } from '#web/features/contracts/reads.js';

type Schemas = components['schemas'];
export type { Contract };
export type Report = Schemas['ServiceReportView'];
export type Progress = Schemas['ProgressView'];
export type ProgressLine = Schemas['ProgressLineView'];
export type Vacancy = Schemas['VacancyView'];
export type Vacancies = Schemas['VacanciesView'];
export type Assignment = Schemas['StaffAssignmentRow'];
export type Acceptance = Schemas['AcceptanceView'];
export type Deduction = Schemas['DeductionView'];
export type Content = Contract['content'];
export type Line = Content['subject']['serviceLines'][number];

/** The contract that something hangs on; nothing until it is read. */
export function useContract(id: string | undefined): Contract | undefined {
  return useRead<Contract>(id && `contracts/${id}`).data?.data;
}

/** How far the service has come; nothing for those who do not read it. */
export function useProgress(contractId: string | undefined): Progress | undefined {
  const isMine = contractId !== undefined && mayRead('contracts/{id}/progress');
  return useRead<Progress>(isMine ? `contracts/${contractId}/progress` : undefined).data?.data;
}

/** Places that were or are empty, and what each costs. */
export function useVacancies(contractId: string): Vacancies | undefined {
  return useRead<Vacancies>(mayRead('contracts/{id}/vacancies') ? `contracts/${contractId}/vacancies` : undefined).data
    ?.data;
}
