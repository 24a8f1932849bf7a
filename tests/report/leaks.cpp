// Fontconfig keeps one small object of its configuration until the process ends; nothing of ours is excused.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig"; }
