package org.parallax.store;

import java.nio.charset.StandardCharsets;

/**
 * Text that what is packed has much of: the names of an article's JSON. Part of the format; another
 * wording needs another format.
 */
final class Dictionary {
  /** None. */
  static final byte[] NONE = {};

  /** For the JSON of articles; what is most common stands last. */
  static final byte[] ARTICLE =
      ("\"revisions\":[{\"path\":\"\",\"line\":null,\"captured\":null,\"modified\":null,\"sha256\":\"\",\"headline\":\"\",\"changed\":\" words added, removed\"}]"
              + "\"cited\":[{\"agency\":\"\",\"at\":{\"article\":\"\",\"field\":\"TEXT\",\"start\":,\"end\":}}]"
              + "\"notes\":[{\"code\":\"SUMMARY_ONLY\",\"why\":\"\",\"at\":[{\"kind\":\"span\",\"article\":\"\",\"field\":\"HEADLINE\",\"start\":0,\"end\":}]}]"
              + "{\"text\":\"\",\"reason\":\"PAGE_FURNITURE\",\"sourceStart\":,\"sourceEnd\":,\"rule\":null,\"why\":null},"
              + "{\"text\":\"\",\"reason\":\"RELATED\",\"sourceStart\":,\"sourceEnd\":,\"rule\":null,\"why\":null},"
              + "{\"value\":\"20\",\"from\":\"json-ld\",\"at\":{\"kind\":\"source\",\"article\":\"\",\"sourceStart\":,\"sourceEnd\":,\"exact\":\"20\"},\"accepted\":false,\"why\":\"\"},"
              + "{\"id\":\"a\",\"source\":{\"path\":\".jsonl\",\"url\":\"https://www.\",\"outlet\":{\"name\":\"\",\"domain\":\".com\",\"publishers\":[]},\"agency\":[],\"cited\":[]},"
              + "\"headline\":[\"\",[0,-1,-1]],\"byline\":[\"\"],\"language\":\"en\",\"published\":{\"value\":\"20\",\"precision\":\"DAY\",\"basis\":\"field\",\"agrees\":true,"
              + "\"candidates\":[{\"value\":\"20\",\"from\":\"field\",\"at\":null,\"accepted\":true,\"why\":\"field published\"}]},\"modified\":null,\"captured\":null,"
              + "\"body\":[\"\",[0,0,-2]],\"removed\":[],\"notes\":[],\"revisions\":[]}")
          .getBytes(StandardCharsets.UTF_8);

  private Dictionary() {}
}
