/**
 * The element at an index, undefined where there is none. An array takes an index below zero for the name of a property,
 * which is ten times as slow to look up; where "no phrase" (-1) is asked for all the time it is asked for by this.
 */
export const pick = <T>(list: ArrayLike<T>, index: number): T | undefined => (index < 0 ? undefined : list[index]);
