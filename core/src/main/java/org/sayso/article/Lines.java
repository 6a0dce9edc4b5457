// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges single lines of text by their form. */
final class Lines {

    private static final String CLOSING = "\"'”’»)]}*†";
    private static final String ENDING = ".!?…。！？।؟";

    /** Whole lines that sites put between the paragraphs of any article. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:advert(?:isement|ising)?s?|sponsored(?: content)?|promoted|story continues(?: below)?.*|article continues.*"
                    + "|continue reading.*|read more.*|read (?:also|next|the full .*)|also read.*|see also.*|learn more|find out more|more(?: info)?"
                    + "|related(?: \\w+){0,2}|more (?:on|from|about) .{0,60}|more stories.*|you (?:may|might) (?:also )?(?:like|be interested).*|recommended.*"
                    + "|most (?:read|popular|viewed|shared|commented|recent).*|trending.*|popular .{0,20}|top stories|latest (?:news|stories|posts)|don['’]?t miss"
                    + "|comments?|leave a (?:comment|reply).*|\\d+ comments?|(?:view|show|post|add|write) (?:a |all |your )?comments?.*|reply|log in.*|sign in.*"
                    + "|share(?: (?:this|on|via|it)\\b.{0,40})?|tweet|pin(?: it)?|email(?: this)?|e-mail|print(?: this)?.{0,20}|whatsapp|facebook|twitter|linkedin|reddit|like this.*"
                    + "|close|skip|next|previous|prev|back|menu|search|home|loading.*|back to top|scroll .{0,20}top|return to top|top"
                    + "|photos?|photo gallery.*|video|watch(?: now| live)?|gallery|view gallery.*|click (?:here|to).{0,60}|tap (?:here|to).{0,60}|play video|image|images"
                    + "|subscribe.{0,60}|sign up.{0,80}|newsletter.*|follow us.*|join us.*|tags?|topics?|categories|filed under.*|posted in.*"
                    + "|(?:last )?(?:updated|published|posted|modified)(?: (?:on|at))?|by|author|source|written by|about the authors?|published"
                    + "|getty(?: images?)?|reuters|ap|afp|file photo|shutterstock|courtesy.{0,40}|buy now|shop now|download.{0,40}|print article|jump to .{0,30})[:.…»>!→]*",
            Pattern.CASE_INSENSITIVE);

    /** Leads in a row of links to other articles. */
    private static final Pattern TEASER_LEAD = Pattern.compile(
            "(?:related(?: (?:articles?|stor(?:y|ies)|news|posts?|content|links?|topics?|coverage|reading|videos?))?|more (?:from|on|about) .{2,50}|more .{0,30}(?:stories|news|articles|posts|coverage)"
                    + "|you (?:may|might) (?:also )?(?:like|be interested in|enjoy|have missed)|recommended(?: \\w+){0,3}|most (?:read|popular|viewed|shared|commented)(?: \\w+){0,2}|read (?:more|next|also)|also read|see also|up next|trending(?: \\w+){0,2}"
                    + "|popular (?:now|posts|stories|articles)|top stories|latest (?:news|stories|posts|articles)|(?:other|further) (?:news|stories|articles)|in case you missed it|don['’]?t miss|editors?['’]?s? (?:picks?|choice)"
                    + "|leia (?:mais|também)|veja também|lea también|te puede interesar|más noticias|lire aussi|à lire aussi|sur le même sujet|mehr zum thema|lesen sie auch|das könnte sie auch interessieren|leggi anche|lees ook|läs också|les også|læs også|czytaj (?:też|także)|читайте также|читайте також|самые популярные .{0,20}|популярное|baca juga|berita terkait|関連記事|相关阅读|相關新聞|관련기사|ilgili haberler|اقرأ أيضا)[\\s:.…»>!→]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Single words between paragraphs, in other languages than English. */
    private static final Set<String> FOREIGN_LABELS = Set.of(
            "publicidade",
            "publicidad",
            "anzeige",
            "werbung",
            "publicité",
            "pubblicità",
            "advertentie",
            "annons",
            "annonse",
            "reklama",
            "реклама",
            "реклама.",
            "iklan",
            "広告",
            "广告",
            "廣告",
            "광고",
            "reklam",
            "إعلان",
            "διαφήμιση",
            "comentários",
            "comentarios",
            "kommentare",
            "commentaires",
            "commenti",
            "комментарии",
            "отзывы",
            "добавить отзыв",
            "komentar",
            "kommentarer",
            "reacties",
            "yorumlar",
            "compartilhar",
            "compartir",
            "teilen",
            "partager",
            "condividi",
            "поделиться",
            "bagikan",
            "paylaş",
            "コメント",
            "シェア",
            "シェアする",
            "评论",
            "分享");

    /** Sentences that ask the reader for something or name what the site sells. */
    private static final Pattern APPEAL = Pattern.compile(
            "(?:^|.*\\b)(?:sign up (?:for|to|now|today|here)|subscribe (?:to|now|today|for|here)|get (?:the|our|all the|more) .{0,60}(?:in your inbox|newsletters?|delivered)"
                    + "|(?:in|to) your inbox|our (?:free |daily |weekly )*newsletters?|follow (?:us|me|him|her|them|@?\\w+(?: \\w+)?) (?:on|at) (?:twitter|facebook|instagram|linkedin|social)"
                    + "|like us on facebook|download (?:the|our) .{0,30}app|have a (?:news )?tip|support (?:our|independent) journalism|become a (?:member|subscriber|patron)"
                    + "|delivered (?:through|to) your|if you (?:enjoyed|liked) this (?:article|story|post|piece)|you have been subscribed|click here (?:for|to)|letters? to the editor|for as (?:little|low) as|subscribers? (?:only|get)|start your (?:free )?(?:trial|subscription)|to continue reading|follow .{2,60} on (?:twitter|facebook|instagram)|this site uses|we use cookies|privacy policy|terms of (?:use|service)|all rights reserved|affiliate (?:links?|commission)"
                    + "|may (?:earn|receive) a(?:n affiliate)? commission|(?:please )?enable javascript|javascript (?:is|to be) |your email address|leave a comment|have your say|let us know in the comments|join the conversation)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** More labels, known only from scraped text: on a page the same words may be a paragraph of the story. */
    private static final Pattern SCRAPED_LABEL = Pattern.compile(
            "[^\\p{L}\\p{N}]*(?:listen to (?:this|the) .{0,60}|\\d{1,3}[ -]?min(?:ute)?s?(?: read| listen| watch)?|save(?: .{0,30}\\b(?:later|list)\\b.*)?|copy(?: ?link.{0,20})?|copied.{0,40}|link copied.*"
                    + "|share ?\\d*|\\d+ shares?|telegram|instagram|youtube|messenger|pinterest|flipboard|bluesky|threads|mastodon|rss(?: feeds?)?|wechat|viber|tumblr|snapchat|tiktok|google news"
                    + "|(?:end of )?list(?: \\d+)?(?: of \\d+.*)?|unlock .{0,60}|keep reading.*|already (?:a |have ).{0,60}|you have .{0,30}(?:article|stor|read).{0,60}|reuse this.*|print(?: this)? page"
                    + "|promoted .{0,20}|sponsor(?:ed)? by.*|a message from .{0,40}|paid (?:post|content)|report|hide|save|permalink|embed|flag|\\d+ ?% upvoted|\\d+ (?:points?|likes?|views?|reads?|votes?|replies)"
                    + "|skip to .{0,30}|skip links|view (?:in|this|online|original).{0,40}|unsubscribe.*|cookies?(?: \\w+){0,3}|manage (?:\\w+ ){0,3}(?:cookies|preferences|choices|consent)|accept(?: all)?(?: cookies)?|reject(?: all)?|more options|i agree|got it"
                    + "|originally published.*|first published.*|go deeper.{0,40}|tell a friend.{0,40}|read (?:it |on |the |this )+.{0,50}|jump to .{0,30}|print edition|(?:this |the )?(?:article|story|post) (?:was )?(?:originally |first )(?:published|appeared).{0,120}"
                    + ")[:.…»>!→]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REFERENCE = Pattern.compile(
            "(?:\\W{0,3})(?:(?:you )?(?:may|might) also (?:like|read)|read more(?: (?:on|about|here|in))?|read also|also read|see also|related(?: \\w+)?|more|read|watch|recommended|don['’]t miss|must read|listen|video|photos|gallery|click here|in pictures|explained|next|up next)\\s?(?::|–|—|»|>|\\|).{3,200}",
            Pattern.CASE_INSENSITIVE);

    /** Notices of right and origin, in words that articles do not begin with. */
    private static final Pattern NOTICE = Pattern.compile(
            "(?:©|\\(c\\) ?\\d|copyright\\b|all rights reserved|disclaimer:|\\[?(?:image|photo|picture|file photo|video|graphic|credit)s?(?: credit)?s?\\s*[:\\]]).*|(?:- ?)?(?:ends?|###|more)(?: ?-)?|\\* ?\\* ?\\*|\\d{1,3} (?:min(?:ute)?s?|hours?|days?)(?: read| ago)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A caption ends in who took the picture. */
    private static final Pattern CAPTION = Pattern.compile(
            ".{0,260}(?:[(\\[]|\\b)(?i:photo(?:graph)?|picture|image|pic)s?\\s?(?:(?i:by)\\b|:|/|(?i:courtesy|credit))[^.!?]{2,60}[)\\]]?\\.?"
                    + "|.{0,260}\\[\\p{Lu}[\\p{L} .'’-]{2,40}/[\\p{L} .'’-]{2,40}]\\.?"
                    + "|.{0,260}\\(\\p{Lu}{2,4} (?i:photos?|images?)[/ ][^)]{2,40}\\)\\.?|.{0,260}(?:Getty Images|/AFP|/AP|/EPA|/Reuters)\\)?",
            Pattern.DOTALL);

    private Lines() {}

    static boolean endsAsSentence(String line) {
        int i = line.length() - 1;
        while (i >= 0 && (CLOSING.indexOf(line.charAt(i)) >= 0 || Character.isWhitespace(line.charAt(i)))) {
            i--;
        }
        return i >= 0 && ENDING.indexOf(line.charAt(i)) >= 0;
    }

    /** Nearly all of its longer words begin with a capital, as in American headlines. */
    static boolean isTitleCase(String line) {
        int capitals = 0;
        int small = 0;
        for (String word : line.split("[\\s—–-]+", -1)) {
            String bare = word.replaceAll("^[^\\p{L}\\p{N}]+", "");
            if (bare.length() >= 4 && Character.isLetter(bare.charAt(0))) {
                capitals += Character.isUpperCase(bare.charAt(0)) ? 1 : 0;
                small += Character.isUpperCase(bare.charAt(0)) ? 0 : 1;
            }
        }
        return capitals >= 3 && small * 8 <= capitals;
    }

    /** A label that belongs to the site: {@code Read more}, {@code Advertisement}, {@code 12 comments}. */
    static boolean isSiteLabel(String line) {
        return line.length() < 120
                && (LABEL.matcher(line.strip()).matches()
                        || FOREIGN_LABELS.contains(line.strip().toLowerCase(Locale.ROOT)));
    }

    /** A line that heads links to other articles: {@code Related stories}, {@code More from us}. */
    static boolean isTeaserLead(String line) {
        return line.length() < 70 && TEASER_LEAD.matcher(line.strip()).matches();
    }

    /** A line that points elsewhere: {@code Read more: Storm reaches the coast}. */
    static boolean isReference(String line) {
        return line.length() < 220 && REFERENCE.matcher(line.strip()).matches();
    }

    /** A label of the site around scraped text. */
    static boolean isScrapedLabel(String line) {
        return isSiteLabel(line)
                || line.length() < 120 && SCRAPED_LABEL.matcher(line.strip()).matches();
    }

    /** A line on rights, pictures or length. */
    static boolean isNotice(String line) {
        return line.length() < 300
                && (NOTICE.matcher(line.strip()).matches()
                        || CAPTION.matcher(line.strip()).matches());
    }

    /** A short paragraph that asks for a subscription, a follower, a comment. */
    static boolean isAppeal(String line) {
        return line.length() < 400 && APPEAL.matcher(line).matches();
    }

    /** Words; of scripts without spaces, two characters count as one. */
    static int words(String text) {
        int words = 0;
        int unspaced = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x0E00 && isUnspaced(c)) {
                unspaced++;
                inside = false;
                continue;
            }
            boolean letter = Character.isLetterOrDigit(c);
            words += letter && !inside ? 1 : 0;
            inside = letter || inside && (c == '\'' || c == '’');
        }
        return words + (unspaced + 1) / 2;
    }

    private static boolean isUnspaced(char c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.THAI
                || script == UnicodeScript.KHMER
                || script == UnicodeScript.LAO
                || script == UnicodeScript.MYANMAR;
    }
}
