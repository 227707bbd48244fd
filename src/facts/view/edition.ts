import { type Plan, settingsOf } from '../../plan/plan.ts';
import { type ViewingEdition, type ViewingStep, viewingScales } from './levels.ts';

/** The edition of IEC 62676-4 whose levels the plan uses. */
export const editionOf = (plan: Plan): ViewingEdition => settingsOf(plan).viewing?.edition ?? '2014';

export const stepsOf = (plan: Plan): readonly ViewingStep[] => viewingScales[editionOf(plan)].steps;
