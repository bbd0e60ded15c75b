"""Where dumps of news put the parts of an article: names of JSON members, in order of trust. No logic.

Written without case, hyphens and underscores: date_published, datePublished and Date-Published are one name. From the
output of news-please (maintext, date_publish), newspaper3k, trafilatura, goose, CC-News and Scrapy, JSON Feed 1.1,
schema.org (articleBody), NewsAPI (publishedAt), webz.io, the Guardian Open Platform, WordPress, MongoDB, Europresse.
"""

from typing import Final

TEXT: Final = (
    *("text", "maintext", "body", "content", "article", "articletext", "articlebody", "fulltext", "bodytext"),
    *("contenttext", "cleanedtext", "plaintext", "storytext", "story", "rawtext"),
    *("texte", "contenu", "corps", "textearticle", "fields.bodytext"),
)
"""The text."""
HTML: Final = ("content.rendered", "contenthtml", "bodyhtml", "htmlcontent", "fields.body", "html", "rawhtml")
"""The text or the whole page, in HTML."""
TITLE: Final = ("title", "headline", "titre", "heading", "articletitle", "webtitle", "title.rendered", "titlepage")
"""The headline."""
DAY: Final = (
    *("published", "datepublished", "publishedat", "publisheddate", "publisheddatetime", "publishdate", "datepublish"),
    *("publicationdate", "pubdate", "publishedon", "publishedtime", "publishtime", "webpublicationdate"),
    *("datepublication", "datedepublication", "dateparution", "datedeparution", "publiele", "parution"),
    *("date", "published.$date", "date.$date"),
)
"""The day of publication. What says when a page was crawled, seen or changed is none."""
ID: Final = (
    *("id", "id.$oid", "uid", "uuid", "guid", "articleid", "docid", "documentid", "identifier", "guid.rendered"),
    *("url", "link", "canonicalurl", "permalink", "sourceurl", "weburl"),
)
"""The id."""
LISTS: Final = ("articles", "items", "results", "documents", "data", "hits.hits", "response.results", "response.docs")
"""The list of articles in an answer of NewsAPI, JSON Feed, Elasticsearch, the Guardian or Solr."""
WRAPPER: Final = "_source"
"""Where Elasticsearch puts the document itself."""
