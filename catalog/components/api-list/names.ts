/** What things are called in answers all over the world, the surest first. */
export const titleNames = ['title', 'name', 'headline', 'full_name', 'fullname', 'display_name', 'displayname', 'label', 'subject', 'question', 'username', 'login', 'symbol', 'code'];
export const textNames = ['description', 'summary', 'body', 'text', 'content', 'overview', 'abstract', 'excerpt', 'message', 'bio', 'caption', 'setup', 'answer'];
export const linkNames = ['html_url', 'link', 'permalink', 'href', 'website', 'homepage', 'web_url', 'url'];
export const imageNames = /image|img|thumb|photo|picture|avatar|cover|poster|icon|logo|flag|sprite|artwork/;
/** Of no use to people. */
export const innerNames = /^(_|\$)|(^|[._])(id|ids|uuid|guid|key|slug|hash|etag|sha|node_id|gravatar_id|cursor)$|[a-z](Id|Uuid|Url)$|_(id|uuid|url|key|hash)$/;
