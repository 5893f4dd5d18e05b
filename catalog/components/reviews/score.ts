export interface Score {
  /** Undefined before the first rating. */
  average: number | undefined;
  /** How often each was given, five stars first. */
  counts: readonly { stars: number; count: number }[];
}

/** Average and distribution of ratings from 1 to 5; others do not count. */
export function scoreOf(ratings: readonly unknown[]): Score {
  const given = ratings.map(Number).filter((rating) => rating >= 1 && rating <= 5);
  const sum = given.reduce((total, rating) => total + rating, 0);
  return {
    average: given.length === 0 ? undefined : sum / given.length,
    counts: [5, 4, 3, 2, 1].map((stars) => ({
      stars,
      count: given.filter((rating) => Math.round(rating) === stars).length,
    })),
  };
}
