package interpoles.statistics;

/** A value that was estimated, its standard error, and the interval that goes with it, about 95% of the time right. */
public record Estimate(double value, double standardError, Interval interval) {}
