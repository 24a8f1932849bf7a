# Gi* of a column over queen contiguity with R's spdep, from a file: Rscript gistar.R FILE LAYER FIELD OUT.csv
suppressPackageStartupMessages({library(sf); library(spdep)})
given <- commandArgs(trailingOnly = TRUE)
start <- Sys.time()
areas <- st_read(given[1], given[2], quiet = TRUE)
neighbours <- include.self(poly2nb(areas, queen = TRUE))
z <- localG(areas[[given[3]]], nb2listw(neighbours, style = "B", zero.policy = TRUE), zero.policy = TRUE)
write.csv(data.frame(z = as.numeric(z)), given[4], row.names = FALSE)
cat(sprintf("%.2f\n", as.numeric(difftime(Sys.time(), start, units = "secs"))))
