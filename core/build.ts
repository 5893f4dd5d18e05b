/** The life of a build, as plain values: workflows import this file, so it stays free of zod and of Node. */

export const steps = ['analyze', 'generate', 'validate', 'deploy'] as const;
export type Step = (typeof steps)[number];

export const buildKinds = ['create', 'modify', 'restore', 'edit'] as const;
export type BuildKind = (typeof buildKinds)[number];

export const buildStatuses = ['queued', 'running', 'succeeded', 'failed', 'cancelled'] as const;
export type BuildStatus = (typeof buildStatuses)[number];

export const generatorNames = ['auto', 'ai', 'composer'] as const;
export type GeneratorName = (typeof generatorNames)[number];

/** Builds that will never change again. */
export const isEnded = (status: BuildStatus): boolean => status !== 'queued' && status !== 'running';

/** Workflow id of a project's queue. */
export const projectWorkflowId = (projectId: number): string => `project/${projectId}`;

/** Workflow id of one build. */
export const buildWorkflowId = (buildId: number): string => `build/${buildId}`;

/** What the project workflow hands to the build workflow. Ids only: prompts and files stay in PostgreSQL. */
export interface BuildInput {
  readonly projectId: number;
  readonly buildId: number;
  /** Raised each time a build is started again after its run was lost; part of the fencing token. */
  readonly epoch: number;
}

/** What every step activity gets. */
export interface StepInput extends BuildInput {
  /** Counts the activities of this run: later ones fence out earlier ones that were thought dead. */
  readonly turn: number;
}

/** How the build workflow ended. The row in PostgreSQL says the rest. */
export interface BuildResult {
  readonly status: Extract<BuildStatus, 'succeeded' | 'failed' | 'cancelled'>;
}

/**
 * Orders the writers of one build: a larger number is a later attempt.
 * Attempts stay below 10,000 and turns below 100,000, so the parts never overlap within a double.
 */
export const fenceOf = (epoch: number, turn: number, attempt: number): number => epoch * 1e9 + turn * 1e4 + Math.min(attempt, 9_999);
