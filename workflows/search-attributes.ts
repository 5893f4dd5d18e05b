/** Typed search attributes (contract: keyword), for workflows, clients and the server's registration. */
import { defineSearchAttributeKey } from '@temporalio/common';

export const projectId = defineSearchAttributeKey('ProjectId', 'KEYWORD');
export const userId = defineSearchAttributeKey('UserId', 'KEYWORD');
export const buildKind = defineSearchAttributeKey('BuildKind', 'KEYWORD');
export const buildStatus = defineSearchAttributeKey('BuildStatus', 'KEYWORD');
export const failureCode = defineSearchAttributeKey('FailureCode', 'KEYWORD');
