// What Swift can't reach by itself in libcgraph and libgvc: macros, globals that Swift 6 calls unsafe, and the
// types that changed between Graphviz 2.4x and 14. Everything here is `static inline` and keeps no state.
//
// The structs that are read here are those of the headers that belong to the installed library, so their
// layout is right by construction.

#ifndef CGRAPHVIZ_SHIM_H
#define CGRAPHVIZ_SHIM_H

#include <dlfcn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if __has_include(<graphviz/gvc.h>)
#include <graphviz/graphviz_version.h>
#include <graphviz/gvc.h>
#else
#include <graphviz_version.h>
#include <gvc.h>
#endif

// MARK: - The library

#ifdef __APPLE__
typedef Dl_info shim_library;
#define shim_dladdr dladdr
#else
// glibc declares dladdr with _GNU_SOURCE alone, which changes structs that Swift's own Glibc module has already
// seen; so it is declared here once more, under another name.
typedef struct {
    const char *dli_fname;
    void *dli_fbase;
    const char *dli_sname;
    void *dli_saddr;
} shim_library;
int shim_dladdr(const void *address, shim_library *library) __asm__("dladdr");
#endif

// Opens one of Graphviz's plugins from where the library itself looks for it, and finds its table.
static inline void *shim_plugin(const char *name) {
    shim_library library;
    if (shim_dladdr((void *)gvContext, &library) == 0 || library.dli_fname == NULL) return NULL;
    const char *slash = strrchr(library.dli_fname, '/');
    int folder = slash ? (int)(slash - library.dli_fname) : 0;
    char path[4096], symbol[128];
#ifdef __APPLE__
    const char *form = "%.*s/graphviz/libgvplugin_%s.%d.dylib";
#else
    const char *form = "%.*s/graphviz/libgvplugin_%s.so.%d";
#endif
    snprintf(path, sizeof path, form, folder, library.dli_fname, name, GVPLUGIN_VERSION);
    snprintf(symbol, sizeof symbol, "gvplugin_%s_LTX_library", name);
    void *handle = dlopen(path, RTLD_NOW);
    return handle ? dlsym(handle, symbol) : NULL;
}

// A context with nothing but the `dot` layout. The plain one loads every plugin, pango and cairo among them,
// which takes ten times as long and changes nothing for boxes of fixed size; it serves where plugins are
// elsewhere than expected.
static inline GVC_t *shim_context(void) {
    static lt_symlist_t plugins[3];
    void *layout = shim_plugin("dot_layout");
    void *core = shim_plugin("core");
    if (layout == NULL || core == NULL) return gvContext();
    plugins[0].name = "gvplugin_dot_layout_LTX_library";
    plugins[0].address = layout;
    plugins[1].name = "gvplugin_core_LTX_library";
    plugins[1].address = core;
    return gvContextPlugins(plugins, 0);
}

// Errors go to the given function, in fragments, and the sticky count starts anew.
static inline void shim_collect_errors(int (*collect)(char *)) {
    agseterr(AGWARN);
    agseterrf(collect);
    agreseterrors();
}

static inline bool shim_failed(void) { return agerrors() >= AGERR; }

// MARK: - Graphs

static inline Agraph_t *shim_open(const char *name) { return agopen((char *)name, Agdirected, NULL); }

static inline void shim_declare_graph(Agraph_t *g, const char *name, const char *value) {
    agattr(g, AGRAPH, (char *)name, (char *)value);
}
static inline void shim_declare_node(Agraph_t *g, const char *name, const char *value) {
    agattr(g, AGNODE, (char *)name, (char *)value);
}
static inline void shim_declare_edge(Agraph_t *g, const char *name, const char *value) {
    agattr(g, AGEDGE, (char *)name, (char *)value);
}

static inline void shim_set(void *object, const char *name, const char *value) {
    agset(object, (char *)name, (char *)value);
}

// The graph's own copy of a name. It stays where it is as long as it is held, and is what the library takes for
// the identity of whatever gets the name.
static inline const char *shim_hold(Agraph_t *g, const char *name) { return agstrdup(g, (char *)name); }

// An HTML-like text is another kind of string, not just a string that begins with '<'.
static inline void shim_set_html(Agraph_t *g, void *object, const char *name, const char *value) {
    char *html = agstrdup_html(g, (char *)value);
    agset(object, (char *)name, html);
#if defined(GRAPHVIZ_VERSION_MAJOR) && GRAPHVIZ_VERSION_MAJOR >= 13
    agstrfree(g, html, true);
#else
    agstrfree(g, html);
#endif
}

static inline Agnode_t *shim_node(Agraph_t *g, const char *name) { return agnode(g, (char *)name, 1); }
static inline Agraph_t *shim_subgraph(Agraph_t *g, const char *name) { return agsubg(g, (char *)name, 1); }
static inline Agedge_t *shim_edge(Agraph_t *g, Agnode_t *from, Agnode_t *to) {
    return agedge(g, from, to, NULL, 1);
}

// The graph as DOT text, to be freed by the caller; NULL where memory is short.
static inline char *shim_text(Agraph_t *g) {
    char *text = NULL;
    size_t length = 0;
    FILE *stream = open_memstream(&text, &length);
    if (stream == NULL) return NULL;
    int status = agwrite(g, stream);
    fclose(stream);
    if (status == 0) return text;
    free(text);
    return NULL;
}

// MARK: - Geometry, in points, y upwards

typedef struct {
    double x, y;
} shim_point;

typedef struct {
    double left, bottom, right, top;
} shim_rect;

static inline shim_rect shim_bounds(Agraph_t *g) {
    boxf box = GD_bb(g);
    return (shim_rect){box.LL.x, box.LL.y, box.UR.x, box.UR.y};
}

static inline shim_point shim_node_center(Agnode_t *node) {
    pointf center = ND_coord(node);
    return (shim_point){center.x, center.y};
}

static inline size_t shim_edge_pieces(Agedge_t *edge) {
    splines *path = ED_spl(edge);
    return path ? (size_t)path->size : 0;
}

static inline size_t shim_edge_points(Agedge_t *edge, size_t piece) {
    return (size_t)ED_spl(edge)->list[piece].size;
}

static inline shim_point shim_edge_point(Agedge_t *edge, size_t piece, size_t index) {
    pointf point = ED_spl(edge)->list[piece].list[index];
    return (shim_point){point.x, point.y};
}

#endif
