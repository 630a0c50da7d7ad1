package vn.giamngheo.reminder;

/** What has become of a mail. */
public enum MailState {
    /** It is to go; again later where the server was away. */
    WAITING,
    /** An instance is at it. */
    SENDING,
    /** The mail server has taken it. */
    SENT,
    /** The connection broke while it was handed over: it may have gone, and is not sent again. */
    UNCERTAIN,
    /** The mail server does not take it; another day it is tried again. */
    REFUSED,
    /** The person has no address in Keycloak. */
    NO_ADDRESS,
    /** Nobody holds a role in the unit; what is to be done for a whole round is on nobody's list. */
    NO_HOLDER,
    /** The person wants no mail that reminds; they have their notices. */
    UNWANTED,
    /** The report came in or was put off before the mail went, the task is done or another's, or the person has left. */
    NEEDLESS
}
