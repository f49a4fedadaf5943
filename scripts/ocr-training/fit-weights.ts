import type { TrainingPage } from './pages.ts';
export const fitWeights = async (_: readonly TrainingPage[]): Promise<Record<string, number>> => ({});
