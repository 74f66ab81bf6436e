#ifndef TENOR_CICU_H
#define TENOR_CICU_H
#endif
