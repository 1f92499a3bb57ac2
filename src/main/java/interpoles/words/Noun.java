package interpoles.words;

/** A noun for one thing and for several, in lower case unless it is a name: {@code pôle, pôles}. */
public record Noun(String singular, String plural) {}
