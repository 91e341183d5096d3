// Fits the engine to this work: very many short executions, each with objects of its own.
import { setFlagsFromString } from 'node:v8';

/** Bytecode that a function runs before the engine thinks about optimising it; V8 takes a fifteenth of this. */
const BUDGET = 1_000_000;

/**
 * For the rest of the process the engine optimises only what runs really often. Otherwise it spends a third of its time on
 * machine code that it soon has to give up again, since each execution brings new functions and new shapes of objects.
 */
export function optimiseLess(): void {
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
