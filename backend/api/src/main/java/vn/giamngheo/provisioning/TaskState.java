package vn.giamngheo.provisioning;

/** How far a task has come. */
public enum TaskState {
    /** It is to be done, on its day or when it is tried again. */
    WAITING,
    /** It is done. */
    DONE
}
