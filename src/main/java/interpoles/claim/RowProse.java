package interpoles.claim;

import interpoles.answer.Prose;
import interpoles.measure.Measure;
import interpoles.measure.Quotient;
import interpoles.measure.Unit;
import interpoles.words.Figures;
import java.math.BigDecimal;
import java.util.Optional;

/** Other numbers of a measure's row, such as its bounds, put into words as its own. */
record RowProse(Prose prose, Measure row) {
    String text(String key, Object... values) {
        return prose.text(key, values);
    }

    /** The row's own number. */
    String number() {
        return prose.number(row);
    }

    String number(double value) {
        return number(value, row.unit());
    }

    /** The same of an estimate, which is a count's with a decimal. */
    String fraction(double value) {
        return number(value, row.unit() == Unit.COUNT ? Unit.MEAN : row.unit());
    }

    String number(double value, Unit unit) {
        return prose.number(new Measure(
                row.name(),
                row.year(),
                row.group(),
                Optional.of(BigDecimal.valueOf(value).round(Quotient.DIGITS)),
                unit,
                row.n()));
    }

    /** With every digit that it has. */
    String exactly(BigDecimal number) {
        var figures = Figures.in(prose.words());
        var decimals = number.stripTrailingZeros().scale();
        return row.unit() == Unit.SHARE
                ? figures.percent(number, Math.max(0, decimals - 2))
                : figures.decimal(number, Math.max(0, decimals));
    }
}
