/** How certainties become probabilities: log odds times `slope` plus `intercept` (Platt's scaling). */
export interface Scaling {
  readonly slope: number;
  readonly intercept: number;
}

/** What leaves certainties as they are. */
export const UNSCALED: Scaling = { slope: 1, intercept: 0 };

/** An attribution of which it is known whether it was right, and how certain it was, above 0 and below 1. */
export interface Trial {
  readonly certainty: number;
  readonly right: boolean;
}

const ROUNDS = 50;
const ENOUGH = 1e-9;
const RIDGE = 1e-6;

/**
 * Fits the scaling to trials by Newton's method, towards targets a little short of 0 and 1 as Platt (1999) has them, so that
 * few trials or perfect ones do not make it certain of everything. Without right and wrong ones there is nothing to fit.
 */
export const fitScaling = (trials: readonly Trial[]): Scaling => {
  const right = trials.filter((trial) => trial.right).length;
  const wrong = trials.length - right;
  if (right === 0 || wrong === 0) return UNSCALED;
  const [high, low] = [(right + 1) / (right + 2), 1 / (wrong + 2)];
  const points = trials.map((trial) => ({ x: logOdds(trial.certainty), target: trial.right ? high : low }));
  let scaling = UNSCALED;
  for (let round = 0; round < ROUNDS; round++) {
    const step = newtonStep(points, scaling);
    // A whole step may be too far: where p is near 0 or 1 the loss bends more than its derivatives there say.
    let next = scaling;
    let part = 1;
    do {
      next = { slope: scaling.slope - part * step.slope, intercept: scaling.intercept - part * step.intercept };
      part /= 2;
    } while (lossOf(points, next) > lossOf(points, scaling) && part > ENOUGH);
    scaling = next;
    if (Math.abs(step.slope) + Math.abs(step.intercept) < ENOUGH) break;
  }
  return scaling;
};

/** Log odds, and the probability that they should come to. */
interface Point {
  readonly x: number;
  readonly target: number;
}

/** The gradient of the loss over its Hessian; the ridge keeps that from being singular where all are equally certain. */
const newtonStep = (points: readonly Point[], { slope, intercept }: Scaling): Scaling => {
  let [bySlope, byIntercept, slopes, intercepts, both] = [0, 0, RIDGE, RIDGE, 0];
  for (const { x, target } of points) {
    const p = 1 / (1 + Math.exp(-slope * x - intercept));
    const spread = p * (1 - p);
    bySlope += (p - target) * x;
    byIntercept += p - target;
    slopes += spread * x * x;
    intercepts += spread;
    both += spread * x;
  }
  const determinant = slopes * intercepts - both * both;
  return {
    slope: (intercepts * bySlope - both * byIntercept) / determinant,
    intercept: (slopes * byIntercept - both * bySlope) / determinant,
  };
};

/** The log loss, in a form that does not overflow. */
const lossOf = (points: readonly Point[], { slope, intercept }: Scaling): number =>
  points.reduce((sum, { x, target }) => {
    const odds = slope * x + intercept;
    return sum + Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds))) - target * odds;
  }, 0);

const logOdds = (probability: number): number => Math.log(probability / (1 - probability));
