import { AppUser, Membership, Organisation, Session } from '#src/platform/identity/index.js';
import { CalendarYearEntity } from '#src/platform/calendar/index.js';
import { Parameter } from '#src/platform/parameters/index.js';
import { Assessment, AssessmentSheet, Rectification } from '#src/procurement/assessments/index.js';
import { Award, AwardLetter, Challenge, Complaint, ReviewPanel, ScoreSheet } from '#src/procurement/awards/index.js';
import { Bid } from '#src/procurement/bids/index.js';
import { BudgetLine } from '#src/procurement/budgets/index.js';
import { Catalogue, ServiceItem } from '#src/procurement/catalogue/index.js';
import { Contract, ContractDocument, Milestone } from '#src/procurement/contracts/index.js';
import { CostEstimate } from '#src/procurement/costing/index.js';
import {
  Acceptance,
  Deduction,
  ServiceReport,
  SiteConfirmation,
  StaffAssignment,
} from '#src/procurement/delivery/index.js';
import { Invoice, PaymentRequest } from '#src/procurement/payments/index.js';
import { Inquiry, Notice, Opening, Project, Tender, TenderSeat } from '#src/procurement/tenders/index.js';
import { Debarment, SocialWorker, VendorRegistration } from '#src/procurement/vendors/index.js';

/** Every entity, in lifecycle order. */
export const ENTITIES = [
  Organisation,
  AppUser,
  Membership,
  Session,
  CalendarYearEntity,
  Parameter,
  Catalogue,
  ServiceItem,
  VendorRegistration,
  SocialWorker,
  Debarment,
  CostEstimate,
  BudgetLine,
  Project,
  Tender,
  Notice,
  Inquiry,
  TenderSeat,
  Opening,
  Bid,
  ReviewPanel,
  ScoreSheet,
  Award,
  AwardLetter,
  Challenge,
  Complaint,
  Contract,
  ContractDocument,
  Milestone,
  StaffAssignment,
  ServiceReport,
  SiteConfirmation,
  Acceptance,
  Deduction,
  Assessment,
  AssessmentSheet,
  Rectification,
  Invoice,
  PaymentRequest,
];
